// What the pages of carrying share: words and data of the page, today's date, and what can be kept where.
course.carry = Object.assign({}, course.form, {
  // Returns what scripts/course/site/carry.py has made for this kind of page.
  read() {
    const { words, course: data } = JSON.parse(document.getElementById("carry-data").textContent);
    this.words = words;
    return data;
  },

  // A map of ids as it is stored; rubbish is an empty one.
  map(name) {
    const value = course.recall(name);
    return typeof value === "object" && value && !Array.isArray(value) ? value : {};
  },

  // The day where the reader is, as 2027-01-31.
  today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, "0")).join("-");
  },

  button(name, act, key) {
    return this.make("button", { type: "button", name, onclick: act }, this.say(key));
  },

  status() {
    const made = this.make("p", { className: "carry-status" });
    made.setAttribute("role", "status");
    return made;
  },

  // From disk Firefox gives every file a store of its own: what other pages have noted is not known here. The frame of
  // course.html knows it; progress/40-keep.js puts the way there below these words.
  apart() {
    const isApart = location.protocol === "file:" && "mozInnerScreenX" in window && parent === window;
    return isApart ? [this.make("p", { className: "notice apart" }, this.say("carry.apart"))] : [];
  },
});

// Back to a page that the browser held ready: what its own tab has written since was told to nobody. Afterwards, since
// progress/60-start.js looks first whether everything has been forgotten.
addEventListener("pageshow", ({ persisted }) => persisted && setTimeout(() => dispatchEvent(new Event("storage"))));
