/**
 * `npm run diagram`: writes who may import whom into the README, from LAYERS of .dependency-cruiser.cjs. A layer stands
 * below everything it may import, so that the table reads from the ground up.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inProject } from "./project.mjs";

const BEGIN = "<!-- layers: written by `npm run diagram` -->";
const END = "<!-- /layers -->";

/** The layers as a table, those that import nothing first. */
export function layerTable(layers) {
  const rows = fromTheGround(layers).map((layer) => {
    const allowed = layers[layer].filter((target) => target !== layer).map(named);
    return `| \`${layer}\` | ${allowed.join(" ") || "nothing"} |`;
  });
  return ["| layer | may import, besides itself |", "|---|---|", ...rows].join("\n");
}

/** The text with the table between its two marks; throws when a mark is missing. */
export function withLayers(text, layers) {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) {
    throw new Error(`The README needs the two marks ${BEGIN} and ${END}.`);
  }
  return `${before}${BEGIN}\n\n${layerTable(layers)}\n\n${END}${after}`;
}

/** Each layer after all those it imports; among equals as they stand in the configuration. */
function fromTheGround(layers) {
  const placed = [];
  const place = (layer, above) => {
    if (!(layer in layers) || placed.includes(layer) || above.includes(layer)) {
      return;
    }
    for (const target of layers[layer]) {
      place(layerOf(target, layers), [...above, layer]);
    }
    placed.push(layer);
  };
  for (const layer of Object.keys(layers)) {
    place(layer, []);
  }
  return placed;
}

/** The layer that a file or a pattern belongs to. */
function layerOf(target, layers) {
  const inside = Object.keys(layers).filter((layer) => target === layer || target.startsWith(`${layer}/`));
  return inside.sort((a, b) => b.length - a.length)[0] ?? target;
}

/** `lib/data/(?!client)` is a pattern for "all but this". */
function named(target) {
  const [, folder, left] = /^(.*)\/\(\?!(.+)\)$/.exec(target) ?? [];
  return folder === undefined ? `\`${target}\`` : `\`${folder}\` but \`${left.split("|").join("` `")}\``;
}

if (process.argv[1] === inProject("scripts", "layer-diagram.mjs")) {
  const { LAYERS } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
  const readme = inProject("README.md");
  writeFileSync(readme, withLayers(readFileSync(readme, "utf8"), LAYERS));
}
