// What the plugin leaves open: right and wrong in words, where the focus goes, and a new try by choosing anew.
(function () {
  const words = course.quizWords;

  function mark(isRight) {
    const made = document.createElement("span");
    made.className = "quiz-mark";
    made.lang = document.documentElement.lang; // An outdated item is in English, our words are not.
    made.textContent = isRight ? words.right : words.wrong;
    return made;
  }

  // Says at each option that the plugin has marked, and in the feedback, what the mark means.
  function tell(quiz) {
    const feedback = quiz.querySelector(".quiz-feedback");
    quiz.querySelectorAll(".quiz-mark:not(.quiz-answer *)").forEach((old) => old.remove());
    quiz.querySelectorAll("fieldset > .correct, fieldset > .wrong").forEach((option) => {
      option.querySelector("label").append(" ", mark(option.classList.contains("correct")));
    });
    const item = feedback.querySelector(".quiz-feedback-item");
    if (item) item.prepend(mark(item.classList.contains("correct")), " ");
    quiz.toggleAttribute("data-answered", Boolean(item));
    quiz.dispatchEvent(new Event("course:told", { bubbles: true }));
  }

  function prepare(quiz) {
    const form = quiz.querySelector("form");
    const feedback = quiz.querySelector(".quiz-feedback");
    const again = quiz.querySelector(".quiz-reset-button");
    const submit = quiz.querySelector("[type=submit]");
    if (submit.lang) again.lang = submit.lang;

    // The feedback is a live region. Would it take the focus too, as the plugin has it, it would be read twice.
    feedback.focus = () => {};

    // Comes before the plugin: an empty answer is no wrong answer.
    quiz.addEventListener(
      "submit",
      (event) => {
        if (form.querySelector(":checked")) return;
        event.preventDefault();
        event.stopPropagation();
        feedback.textContent = words.choose;
        form.querySelector("input").focus();
      },
      true,
    );

    // These come after the plugin. The button that was pressed is gone; the other one stands in its place.
    form.addEventListener("submit", () => {
      tell(quiz);
      if (document.activeElement === document.body || document.activeElement === submit) again.focus();
    });
    again.addEventListener("click", () => {
      tell(quiz);
      form.querySelector("input").focus();
    });

    // To choose another option after an answer is to try again.
    form.addEventListener("change", (event) => {
      if (!quiz.hasAttribute("data-answered")) {
        feedback.textContent = "";
        return;
      }
      again.click();
      event.target.checked = true;
      event.target.focus();
    });

    tell(quiz);
  }

  document.querySelectorAll(".quiz").forEach(prepare);
})();
