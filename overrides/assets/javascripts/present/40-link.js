// The projector's window and the trainer's windows talk by postMessage.
//
// From disk every file may be an origin of its own (Firefox), called "null": there no target can be named and no sender
// recognised by its origin. So each side checks the sender's window and a random token, which only the two of them
// know; over http the origin as well. The trainer asks once a second, so that either window may be reloaded.
(function () {
  const isNamed = location.protocol.startsWith("http");
  const target = isNamed ? location.origin : "*";

  function isOurs(event, token) {
    return (!isNamed || event.origin === location.origin) && event.data && token && event.data.present === token;
  }

  course.present.newToken = () =>
    [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("");

  // The projector's side: answers every window that it opened itself and that knows the token.
  course.present.ProjectorLink = class {
    constructor(room, token) {
      this.windows = new Set();
      room.addEventListener("change", () => this.windows.forEach((window) => this.tell(window, room, token)));
      addEventListener("message", (event) => {
        if (!isOurs(event, token) || !event.source || event.source.opener !== window) return;
        this.windows.add(event.source);
        if (event.data.act) room.act(event.data.act, event.data.value);
        else this.tell(event.source, room, token);
      });
    }

    tell(window, room, token) {
      if (window.closed) this.windows.delete(window);
      else window.postMessage({ present: token, state: room.state }, target);
    }
  };

  // The trainer's side. Without a projector, or after it has gone, wishes go to the room of this window.
  course.present.TrainerLink = class extends EventTarget {
    constructor(room, token) {
      super();
      this.room = room;
      this.token = token;
      this.projector = token && window.opener;
      this.heardAt = Date.now();
      this.isLinked = false;
      if (!this.projector) return;
      addEventListener("message", (event) => {
        if (!isOurs(event, token) || event.source !== this.projector || !event.data.state) return;
        this.heardAt = Date.now();
        this.isLinked = true;
        this.room.take(event.data.state);
      });
      this.ask();
      setInterval(() => this.ask(), 1000);
    }

    ask() {
      this.isLinked &&= !this.projector.closed && Date.now() - this.heardAt < 5000;
      if (!this.projector.closed) this.projector.postMessage({ present: this.token }, target);
      this.dispatchEvent(new Event("asked"));
    }

    act(name, value) {
      if (this.isLinked && !this.projector.closed)
        this.projector.postMessage({ present: this.token, act: name, value }, target);
      else this.room.act(name, value);
    }
  };
})();
