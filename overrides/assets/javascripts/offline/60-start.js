// Begins after the yes, and on every page from then on: keeps this page's language where none is kept yet.
course.offline.start = async function () {
  const { scope, language, find, keep, watch, tell } = course.offline;
  const link = document.createElement("link");
  document.head.append(Object.assign(link, { rel: "manifest", href: `${scope}manifest.${language}.webmanifest` }));
  try {
    watch((await find()) || (await keep([language])));
  } catch {
    tell({ failed: "failed" });
  }
};
