// What the planner reads from the page and writes into it: sessions, plans, words, and elements.
Object.assign(course.planner, course.form, {
  // Returns {sessions, plans, rules, words}; scripts/course/site/planner.py says what is in them.
  read() {
    return JSON.parse(document.getElementById("planner-data").textContent);
  },
});
