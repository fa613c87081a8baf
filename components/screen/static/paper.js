// On paper: a chart keeps the size that it was drawn at for the screen, so it is shrunk as far as the sheet is narrower;
// otherwise the years at its right would be cut off.

const SHEET = 703; // pixels: A4 upright, 210 mm, without the margins of the style sheet

addEventListener("beforeprint", () => {
  for (const chart of document.querySelectorAll("[class*='st-key-chart-']")) {
    chart.style.setProperty("--on-paper", Math.min(1, SHEET / (chart.getBoundingClientRect().width || SHEET)));
  }
});
