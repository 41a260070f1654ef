// Loads the presenter when a button or the address (`#present=…`, `#trainer=…`) asks for it, and not before.
(function () {
  const buttons = [...document.querySelectorAll("[data-course-present]")];
  if (!buttons.length) return;
  const needed = buttons[0].dataset.coursePresent.split(" ");
  const root = document.documentElement;

  const load = async () => (await Promise.all(course.load(needed))).every(Boolean);

  // The presenter takes the place of "loading"; where it cannot come, the page is better than nothing.
  async function arrive() {
    if (/^#(present|trainer)\b/.test(location.hash)) await load();
    if (root.dataset.present === "loading") delete root.dataset.present;
  }

  for (const button of buttons) {
    button.onclick = async () => (await load()) && course.present.begin(button.name);
    button.hidden = false;
  }
  addEventListener("hashchange", arrive);
  arrive();
})();
