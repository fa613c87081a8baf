"use strict";

// Outlines come from files of this site, which may stand below a base path.
function below(chart, assets) {
  for (const trace of chart.data) {
    if (typeof trace.geojson === "string") trace.geojson = trace.geojson.replace("/assets/", assets);
  }
  return chart;
}
