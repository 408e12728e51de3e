import { expect, it } from "vitest";
import { unanswered } from "@/components/form/unanswered";

it("a save that no action answered says whether anybody was reached, and that nothing is lost", () => {
  const said = unanswered("Nothing you entered is lost");
  expect(said(new TypeError("Failed to fetch"))).toEqual({
    ...{ ok: false, code: "unreachable" },
    message: "The server could not be reached. Nothing you entered is lost: check the connection and try again.",
  });
  expect(said(new Error("An unexpected response was received from the server."))).toEqual({
    ...{ ok: false, code: "unavailable" },
    message: "The server has too much to do at this moment. Nothing you entered is lost: try again in a few seconds.",
  });
});
