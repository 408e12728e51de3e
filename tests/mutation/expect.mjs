/** `expect` as Vitest makes it, outside of Vitest: the same matchers on the same assertion library. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// They are Vitest's own, of the version that Vitest uses.
const ofVitest = createRequire(createRequire(import.meta.url).resolve("vitest"));
const load = (name) => import(pathToFileURL(ofVitest.resolve(name)).href);
const matchers = await load("@vitest/expect");
const { chai } = matchers;

chai.use(matchers.JestExtend);
chai.use(matchers.JestChaiExpect);
chai.use(matchers.JestAsymmetricMatchers);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect);
matchers.setState({ assertionCalls: 0, testPath: "" }, expect);
