// Begins after the yes, and on every page from then on: keeps this page's language where none is kept yet. What failed,
// but for want of a network, is not tried again for a day.
(function () {
  const { offline } = course;

  offline.begin = async function (languages) {
    try {
      offline.watch(await offline.keep(languages));
    } catch ({ name }) {
      // A browser that allows no workers will not tomorrow: nobody is told.
      if (!/^(Security|NotSupported)/.test(name)) offline.tell({ failed: "failed" });
    }
  };

  offline.start = async function () {
    const { scope, language } = offline;
    const link = document.createElement("link");
    document.head.append(Object.assign(link, { rel: "manifest", href: `${scope}manifest.${language}.json` }));
    const found = await offline.find().catch(() => {});
    if (course.recall("consent") !== "yes") return; // Forgotten meanwhile.
    if (found) offline.watch(found);
    else if (!(course.recall("unkept") > Date.now())) offline.begin([language]);
  };
})();
