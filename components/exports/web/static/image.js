"use strict";

// The page of one picture: a preview, two files and a copy, all made in this browser.

function save(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function start() {
  const said = document.querySelector("#said");
  const answer = await fetch(document.body.dataset.picture);
  const picture = await answer.json();
  if (!answer.ok) {
    said.textContent = picture.error;
    return;
  }
  const svg = await completed(picture);
  const vector = new Blob([svg], { type: "image/svg+xml" });
  const preview = document.querySelector("#preview");
  preview.src = URL.createObjectURL(vector);
  preview.hidden = false;
  const png = () => asPng(svg, picture.width, picture.height);
  const acts = {
    png: async () => { save(await png(), `${picture.name}.png`); return "PNG saved."; },
    svg: async () => { save(vector, `${picture.name}.svg`); return "SVG saved."; },
    copy: async () => {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": png() })]);
      return "Copied: paste it into a document.";
    },
  };
  for (const [name, act] of Object.entries(acts)) {
    const button = document.querySelector(`#${name}`);
    button.disabled = name === "copy" && !window.ClipboardItem;
    button.addEventListener("click", async () => {
      said.textContent = await act().catch((error) => `That did not work here (${error.message}). Try the other buttons.`);
    });
  }
  said.textContent = window.ClipboardItem ? "" : "Copying needs a secure (https) address.";
}

start().catch(() => { document.querySelector("#said").textContent = "The picture could not be drawn. Reload the page."; });
