// Loads what says the meaning of terms when a reader first points at one, or comes to it by keyboard.
for (const type of ["pointerover", "focusin"]) {
  addEventListener(type, ({ target }) => {
    const needed = target.closest?.("a.term") && target.closest("[data-course-terms]");
    if (needed) course.load(needed.dataset.courseTerms.split(" "));
  });
}
