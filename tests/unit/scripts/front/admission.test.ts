import { describe, expect, it } from "vitest";
import { Admission } from "../../../../scripts/front/admission.mjs";

describe("a door with room for two at once", () => {
  it("lets two in, lets others wait in order, and the next one in when one leaves", () => {
    const { come, log, leave } = door({ together: 2 });
    for (const name of ["first", "second", "third", "fourth"]) come("Mira", name);
    expect(log).toEqual(["first in", "second in"]);
    leave("second");
    leave("first");
    expect(log).toEqual(["first in", "second in", "third in", "fourth in"]);
  });

  it("sends away at once who would have to wait for longer than may be expected", () => {
    const { come, log, leave, wait } = door({ together: 1, expectedMs: 300, fewWaiting: 2 });
    // It is learned how long one takes: a hundred milliseconds.
    for (let turn = 0; turn < 60; turn += 1) {
      come(`visitor ${turn}`, `${turn}`);
      come(`visitor ${turn}`, `${turn} again`);
      wait(100);
      leave(`${turn}`);
      wait(100);
      leave(`${turn} again`);
    }
    log.length = 0;
    for (const name of ["a", "b", "c", "d", "e"]) come(name, name);
    expect(log).toEqual(["a in", "e away"]);
  });

  it("lets a few wait however long one takes", () => {
    const { come, log } = door({ together: 1, expectedMs: 1, fewWaiting: 2 });
    for (const name of ["a", "b", "c", "d"]) come(name, name);
    expect(log).toEqual(["a in", "d away"]);
  });

  it("sends away who has waited too long, and forgets who went by themselves", () => {
    const { come, log, leave, wait, admission } = door({ together: 1, waitMs: 1000 });
    come("Mira", "a");
    come("Otto", "b");
    come("Eva", "c");
    leave("c");
    wait(1000);
    admission.look();
    expect(log).toEqual(["a in", "b away"]);
    expect(admission.waiting).toBe(0);
    leave("a");
    expect(admission.underWay).toBe(0);
  });

  it("lets more in, one at a time, while the loop is idle: those under way wait for something else", () => {
    const { come, log, admission, loop } = door({ together: 1, most: 3 });
    for (const name of ["a", "b", "c", "d"]) come(name, name);
    loop.isFree = false;
    admission.look();
    expect(log).toEqual(["a in"]);
    loop.isFree = true;
    admission.look();
    expect(log).toEqual(["a in", "b in"]);
    admission.look();
    admission.look();
    expect(log).toEqual(["a in", "b in", "c in"]);
  });

  it("keeps half of the room free of what is only asked for early", () => {
    const { come, log } = door({ together: 1, expectedMs: 1, fewWaiting: 4 });
    come("Mira", "a");
    for (const name of ["early 1", "early 2", "early 3"]) come("Mira", name, true);
    come("Mira", "late");
    expect(log).toEqual(["a in", "early 3 away"]);
  });
});

describe("somebody who asks for much", () => {
  it("waits by turns with others", () => {
    const { come, log, leave } = door({ together: 1 });
    for (const name of ["n1", "n2", "n3"]) come("noisy", name);
    come("Otto", "o1");
    for (const name of ["n1", "n2", "o1"]) leave(name);
    expect(log).toEqual(["n1 in", "n2 in", "o1 in", "n3 in"]);
  });

  it("makes room for who has less waiting, the newest first", () => {
    const { come, log } = door({ together: 1, expectedMs: 1, fewWaiting: 3 });
    for (const name of ["n1", "n2", "n3", "n4", "n5"]) come("noisy", name);
    come("Otto", "o1");
    come("Otto", "o2");
    expect(log).toEqual(["n1 in", "n5 away", "n4 away", "o2 away"]);
  });

  it("has so many under way and no more, though others wait for nothing", () => {
    const { come, log, leave, admission } = door({ together: 1, mostOfOne: 2 });
    for (const name of ["n1", "n2", "n3"]) come("noisy", name);
    for (const name of ["o1", "o2"]) come("Otto", name);
    for (let turn = 0; turn < 9; turn += 1) admission.look();
    expect(log).toEqual(["n1 in", "n2 in", "o1 in", "o2 in"]);
    leave("o1");
    leave("n1");
    for (let turn = 0; turn < 9; turn += 1) admission.look();
    expect(log.slice(4)).toEqual(["n3 in"]);
  });

  it("and was sent away stays unheard of, though the answer ends later than the next one came", () => {
    const { come, log, leave } = door({ together: 1, expectedMs: 1, fewWaiting: 1 });
    come("Mira", "a");
    come("Otto", "b");
    come("Eva", "c");
    leave("a");
    come("Eva", "d");
    leave("c");
    leave("b");
    expect(log).toEqual(["a in", "c away", "b in", "d in"]);
  });
});

/** A door in a world where time stands still and the loop is free, unless something is said of them. */
function door(limits: ConstructorParameters<typeof Admission>[0]["limits"]) {
  const clock = { now: 0 };
  const loop = { isFree: true };
  const log: string[] = [];
  const leaves = new Map<string, () => void>();
  const admission = new Admission({ now: () => clock.now, isFree: () => loop.isFree, ...(limits ? { limits } : {}) });
  return {
    ...{ admission, log, loop },
    wait: (ms: number) => {
      clock.now += ms;
    },
    come: (client: string, name: string, isEarly = false) => {
      const say = (what: string) => () => void log.push(`${name} ${what}`);
      leaves.set(name, admission.take(client, { start: say("in"), refuse: say("away"), isEarly }));
    },
    leave: (name: string) => leaves.get(name)?.(),
  };
}
