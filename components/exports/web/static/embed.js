"use strict";

// Draws the chart of an embedded figure at the width it is given, and tells the page around it how high it is.

function tell() {
  parent.postMessage({ type: "figure-height", height: document.documentElement.scrollHeight }, "*");
}

async function draw() {
  new ResizeObserver(tell).observe(document.body);  // also where the chart cannot be drawn
  const place = document.querySelector("#chart");
  if (place) {
    const chart = below(JSON.parse(document.querySelector("#drawing").textContent), place.dataset.assets);
    const config = { displayModeBar: false, responsive: true, topojsonURL: place.dataset.assets };
    await Plotly.newPlot(place, chart.data, chart.layout, config);
  }
}

draw().catch(() => { document.querySelector("#said").hidden = false; });
