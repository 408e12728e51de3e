import { afterEach, expect, it, vi } from "vitest";
import { clientOf } from "@/lib/auth/client-address";
import { forwardedAddress } from "../../../../scripts/front/client-address.mjs";

afterEach(() => vi.unstubAllEnvs());

it.each([
  [0, "203.0.113.9", null],
  [1, "203.0.113.9", "203.0.113.9"],
  [1, "forged, 203.0.113.9", "203.0.113.9"],
  [2, "203.0.113.9,10.0.0.2", "203.0.113.9"],
  // Fewer proxies than are said to be there: nobody vouches for an address, and no limit of one address holds.
  [2, "203.0.113.9", null],
  [1, "", null],
  [1, undefined, null],
])("behind %s trusted proxies, %s comes from %s, for the front as for the app", (hops, forwardedFor, address) => {
  vi.stubEnv("TRUSTED_PROXY_HOPS", String(hops));
  expect(clientOf(new Headers(forwardedFor === undefined ? {} : { "x-forwarded-for": forwardedFor })).address).toBe(
    address,
  );
  expect(forwardedAddress(forwardedFor, hops)).toBe(address);
});
