// Loads what only some readers need, when they ask for it: style sheets and scripts, run in the order of their names,
// and once. Each promise is kept in any case; what it promises is whether the file came.
course.load = (addresses) =>
  (course.load[addresses] ||= addresses.map((address) => {
    const isStyle = address.endsWith(".css");
    const tag = document.createElement(isStyle ? "link" : "script");
    Object.assign(tag, isStyle ? { rel: "stylesheet", href: address } : { async: false, src: address });
    document.head.append(tag);
    return new Promise((done) => {
      tag.onload = tag.onerror = ({ type }) => done(type === "load");
    });
  }));
