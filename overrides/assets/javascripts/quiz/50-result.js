// The result of a self-check, once all is answered: how many are right, where to look again, and the wrong ones anew.
// With four of five right it counts as passed.
(function () {
  const ENOUGH = 0.8;
  const { quizWords: words } = course;
  const template = document.querySelector("template[data-result]");
  const quizzes = [...document.querySelectorAll(".quiz")];
  if (!template || !quizzes.length) return;
  const { unit } = document.querySelector("[data-course-progress]").dataset;
  const result = template.content.firstElementChild;
  const line = result.querySelector("[role=status]");
  const units = [...result.querySelectorAll("li")];
  const isWrong = (quiz) => quiz.querySelector(".quiz-feedback-item.incorrect");

  function pass() {
    const { read, passed } = course.recall();
    if (passed?.[unit]) return;
    course.remember("read", { ...read, [unit]: 1 });
    course.remember("passed", { ...passed, [unit]: 1 });
  }

  function show() {
    const wrong = quizzes.filter(isWrong).map((quiz) => quiz.dataset.quizId);
    const isWhole = quizzes.every((quiz) => quiz.hasAttribute("data-answered"));
    const right = quizzes.length - wrong.length;
    const isEnough = right >= ENOUGH * quizzes.length;
    result.toggleAttribute("data-whole", isWhole);
    result.toggleAttribute("data-wrong", isWhole && wrong.length > 0);
    for (const item of units) item.hidden = !item.dataset.items.split(" ").some((id) => wrong.includes(id));
    const counted = words.result.replace("{n}", right).replace("{of}", quizzes.length);
    const told = isWhole ? (isEnough ? `${counted} ${words.enough}` : counted) : "";
    if (line.textContent !== told) line.textContent = told;
    if (isWhole && isEnough) pass();
  }

  result.querySelector("button").onclick = () => {
    const wrong = quizzes.filter(isWrong);
    for (const quiz of wrong) quiz.querySelector(".quiz-reset-button").click();
    wrong[0].querySelector("input").focus();
    wrong[0].scrollIntoView();
  };
  document.addEventListener("course:told", show);
  const last = quizzes.at(-1);
  (last.closest(".part") || last).after(result);
  show();
})();
