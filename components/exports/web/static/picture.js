"use strict";

// Completes pictures: draws a chart with Plotly and puts it into the frame of words that came with it.

const SCALE = 2;  // pixels of a PNG for one of the screen

async function completed(picture) {
  const svg = new DOMParser().parseFromString(picture.frame, "image/svg+xml").documentElement;
  if (picture.chart) {
    const { x, y, width, height } = picture.at;
    const asked = { format: "svg", width, height, imageDataOnly: true };
    const chart = below(picture.chart, picture.assets);
    const drawn = await Plotly.toImage({ ...chart, config: { topojsonURL: picture.assets } }, asked);
    const inner = new DOMParser().parseFromString(drawn, "image/svg+xml").documentElement;
    inner.setAttribute("x", x);
    inner.setAttribute("y", y);
    inner.style.background = "none";
    svg.querySelector("#chart").append(svg.ownerDocument.adoptNode(inner));
  }
  return new XMLSerializer().serializeToString(svg);
}

async function painted(svg, width, height) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * SCALE, height: height * SCALE });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return canvas;
}

async function asPng(svg, width, height) {
  const canvas = await painted(svg, width, height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
