// mkdocs-quiz looks for its words and settings in globals; the page carries them as data.
window.mkdocsQuizTranslations = (course.quizWords = JSON.parse(document.getElementById("quiz-words").textContent)).plugin;
window.mkdocsQuizConfig = { confetti: false, showProgress: false };
