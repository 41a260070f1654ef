// The page Refresh. Its items are the sections of the self-checks; the script of the quiz is loaded when they stand in
// the page, and does with them what it does there. Another mix comes with a reload: that script starts once.
customElements.define(
  "course-refresh",
  class extends HTMLElement {
    async connectedCallback() {
      const { boxes, refresh } = course;
      refresh.words = JSON.parse(document.getElementById("refresh-words").textContent);
      await Promise.all(course.load([this.dataset.courseMap]));
      const courses = course.map || [];
      this.all = boxes.finished(courses);
      const mix = this.all.length ? course.mix.open(this.all) : null;
      if (mix) await this.showMix(mix);
      else if (this.all.length) this.showNothing();
      else this.showStart(courses);
      addEventListener("storage", () => course.mix.isGone() && location.reload());
      for (const type of ["course:remember", "storage"]) addEventListener(type, () => this.leaveOutGuest());
    }

    // Nothing is finished yet; from disk, Firefox cannot know it.
    showStart(courses) {
      const { refresh } = course;
      const isApart = location.protocol === "file:" && "mozInnerScreenX" in window && parent === window;
      const check = refresh.nextCheck(courses);
      const words = isApart ? [refresh.say("carry.apart")] : [refresh.say("refresh.none")];
      if (check && !isApart) words.push(" ", refresh.linkTo(check, this.dataset.base));
      this.append(refresh.make("p", { className: isApart ? "notice apart" : "notice" }, ...words));
    }

    showNothing() {
      const { boxes, refresh } = course;
      const list = boxes.when(this.all, 1, document.documentElement.lang);
      const words = `${refresh.say("refresh.nothing")} ${refresh.say("refresh.next", { list })}`;
      this.append(refresh.make("p", { className: "notice" }, words), refresh.button("anyway", () => this.another()));
      this.showGuest();
    }

    // An item may be missing in an older file out of a cache: the others are asked.
    async showMix({ items: own }) {
      const { refresh } = course;
      await Promise.all(course.load(this.dataset.needed.split(" ")));
      const { refreshItems = {} } = course;
      const isThere = ({ id }) => refreshItems[id];
      if (!own.some(isThere)) {
        this.append(refresh.make("p", { className: "notice" }, refresh.say("refresh.missing")));
        return;
      }
      if (!own.every(isThere)) course.mix.limit(isThere);
      const { items } = course.mix.now();
      if (items.some(({ isHeavy }) => isHeavy)) this.append(this.prepared("care"));
      this.append(...items.map((item) => this.section(item, refreshItems[item.id])), ...this.result());
      document.addEventListener("course:told", () => this.show());
      addEventListener("storage", () => this.show());
      await Promise.all(course.load([this.dataset.quiz]));
      this.arrive();
    }

    // Returns a line of the page that is not always there.
    prepared(name) {
      return this.querySelector(`[data-${name}]`).content.cloneNode(true);
    }

    section({ module }, html) {
      const { make } = course.refresh;
      const template = make("template", { innerHTML: html });
      const section = template.content.firstElementChild;
      const title = make("span", { lang: module.lang }, `${module.id} ${module.title}`);
      section.prepend(make("p", { className: "place", lang: document.documentElement.lang }, title));
      return section;
    }

    result() {
      const { refresh } = course;
      this.enough = refresh.button("enough", () => this.end());
      this.told = refresh.status();
      this.again = refresh.make("ul");
      this.look = refresh.make("div", { className: "look-again" }, refresh.make("p", {}, refresh.say("quiz.look")), this.again);
      this.when = refresh.make("p");
      this.more = refresh.make("p");
      const box = refresh.make("section", { className: "refresh-result", tabIndex: -1 }, this.told, this.look, this.when, this.more);
      this.box = box;
      return [this.enough, box];
    }

    // The line is there before it says anything, so that it is announced.
    show() {
      const { boxes, mix: mixes, refresh } = course;
      const mix = mixes.now();
      if (!mix) return;
      const asked = Object.keys(mix.first).length;
      const isWhole = mixes.isWhole(mix);
      this.enough.hidden = asked === 0 || isWhole;
      this.box.toggleAttribute("data-whole", isWhole);
      if (!isWhole || this.told.textContent) return;
      const right = Object.values(mix.first).filter(Boolean).length;
      const units = refresh.unitsToReread(mix);
      const isMore = this.all.some(boxes.isDue);
      this.again.append(...units.map((unit) => refresh.make("li", {}, refresh.linkTo(unit, this.dataset.base))));
      this.look.hidden = !units.length;
      this.when.textContent = refresh.say("refresh.back", { list: boxes.when(mix.items, 9, document.documentElement.lang) });
      this.more.append(
        refresh.say(isMore ? "refresh.more" : "refresh.nothing"),
        " ",
        refresh.button(isMore ? "another" : "anyway", () => this.another()),
      );
      this.showGuest();
      this.told.textContent = refresh.say("refresh.result", { n: right, of: asked });
    }

    // As a guest one practises; days of waiting need a place to be kept.
    showGuest() {
      this.append(this.prepared("guest"));
      this.leaveOutGuest();
    }

    leaveOutGuest() {
      if (![undefined, "no"].includes(course.recall("consent"))) this.querySelector(".refresh-guest")?.remove();
    }

    end() {
      course.mix.limit(({ id }, mix) => id in mix.first);
      const { items } = course.mix.now();
      for (const quiz of this.querySelectorAll(".quiz")) {
        if (!items.some(({ id }) => id === quiz.dataset.quizId)) quiz.closest(".part").remove();
      }
      this.show();
      this.box.focus();
    }

    another() {
      course.mix.next(this.all);
      history.scrollRestoration = "manual";
      history.replaceState(null, "", "#mix");
      location.reload();
    }

    // After a reload for another mix its first item has the focus.
    arrive() {
      if (location.hash !== "#mix") return;
      history.replaceState(null, "", location.href.split("#")[0]);
      const heading = this.querySelector("h2");
      heading.tabIndex = -1;
      heading.focus();
    }
  },
);
