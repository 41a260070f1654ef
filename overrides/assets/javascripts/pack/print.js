// A button that prints, for those who do not know the browser's own.
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.onclick = () => print();
});
