"use strict";

// A picture alone on a page without a reader: a browser on the server takes it from here.

completed(JSON.parse(document.querySelector("#picture").textContent)).then((svg) => {
  const bytes = new TextEncoder().encode(svg);
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  document.body.innerHTML = svg;
  document.body.dataset.svg = btoa(letters);
});
