/**
 * Whether a session cookie is one that we have given out and that has not run out; if its session still lives, only the app
 * knows. Read as next-auth writes it, which only lib/auth may load: encrypted as a whole (RFC 7516, `dir`, A256GCM). Of
 * another kind of cookie nothing would be read here, and its session be taken for a stranger's until the app has told of it.
 */
import { createDecipheriv, createHash, hkdfSync } from "node:crypto";

const KEY_FOR = "NextAuth.js Generated Encryption Key";

/** `secret` is that of the installation; the one of sessions comes of it as in lib/env.ts. */
export function sealedBy(secret) {
  const ofSessions = createHash("sha256").update(`session:${secret}`).digest("hex");
  const key = Buffer.from(hkdfSync("sha256", ofSessions, "", KEY_FOR, 32));
  return (cookie) => {
    try {
      return opened(cookie, key).exp > Date.now() / 1000;
    } catch {
      return false;
    }
  };
}

function opened(cookie, key) {
  const [head, , iv, text, tag] = cookie.split(".");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url"), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(head)).setAuthTag(Buffer.from(tag, "base64url"));
  return JSON.parse(Buffer.concat([decipher.update(text, "base64url"), decipher.final()]).toString());
}
