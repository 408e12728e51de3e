/** The files and the name somebody asked for, in the words of the two test runners. */

/** For Vitest: the projects of the parts, and beside a part with files the folder of one without. */
export function vitestFilter({ parts, name }) {
  const isEverythingWhole = [...parts.values()].every((files) => files.length === 0);
  const files = [...parts].flatMap(([part, own]) => (own.length > 0 ? own : [`tests/${part}/`]));
  return [
    ...[...parts.keys()].flatMap((part) => PROJECTS[part] ?? [part]).flatMap((project) => ["--project", project]),
    ...(isEverythingWhole ? [] : files),
    ...(name === undefined ? [] : ["--testNamePattern", literally(name), "--passWithNoTests"]),
  ];
}

/** Tests that need processes of their own are for Vitest a project beside the others of their part. */
const PROJECTS = { unit: ["unit", "scripts"], integration: ["integration", "integration-apart"] };

/**
 * For Playwright, which reads files as patterns too. Empty when everything is wanted; of a few tests none has to wait for
 * those of another project.
 */
export function playwrightFilter({ files, name }) {
  if (files.length === 0 && name === undefined) {
    return [];
  }
  const named = name === undefined ? [] : ["--grep", literally(name), "--pass-with-no-tests"];
  return ["--no-deps", ...named, ...files.map(literally)];
}

/** Names hold brackets and full stops, which mean themselves. */
const literally = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
