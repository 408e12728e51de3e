import type { CSSProperties } from "react";

const FONT = "-apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif";
const INK = "#16211d";
const QUIET = "#4f5d57";
const PAPER = "#ffffff";
const GROUND = "#f2f5f3";
const LINE = "#d5ddd9";
const ACCENT = "#0f6b4f";

const QUIET_TEXT: CSSProperties = { margin: "0 0 8px", fontSize: 13, lineHeight: "19px", color: QUIET };

/** On each element itself, for mailboxes that know no style sheet. */
export const STYLES = {
  page: { margin: 0, padding: 0, backgroundColor: GROUND, color: INK, fontFamily: FONT },
  preview: { display: "none", maxHeight: 0, overflow: "hidden" },
  outer: { padding: "24px 12px" },
  sheet: {
    ...{ display: "block", maxWidth: 560, margin: "0 auto", padding: "28px 24px" },
    ...{ backgroundColor: PAPER, color: INK, borderRadius: 8, border: `1px solid ${LINE}` },
  },
  paragraph: { margin: "0 0 16px", fontSize: 16, lineHeight: "24px" },
  note: { margin: "0 0 16px", padding: "4px 0 4px 16px", borderLeft: `3px solid ${LINE}` },
  noteLine: { margin: "0 0 8px", fontSize: 16, lineHeight: "24px" },
  button: {
    ...{ display: "inline-block", padding: "13px 24px", borderRadius: 6, fontSize: 16, fontWeight: 600 },
    ...{ backgroundColor: ACCENT, color: "#ffffff", textDecoration: "none" },
  },
  rating: { margin: "0 0 16px" },
  question: { margin: "0 0 10px", fontSize: 16, lineHeight: "24px", fontWeight: 600 },
  values: { margin: "0 0 4px" },
  value: {
    ...{ display: "inline-block", width: 44, lineHeight: "44px", margin: "0 6px 6px 0", textAlign: "center" },
    ...{ border: `1px solid ${LINE}`, borderRadius: 6, fontSize: 16, fontWeight: 600 },
    ...{ color: ACCENT, textDecoration: "none" },
  },
  lineTitle: { margin: "0 0 2px", fontSize: 16, lineHeight: "24px", fontWeight: 600 },
  lineLink: { color: ACCENT, textDecoration: "none" },
  rule: { margin: "8px 0 16px", border: 0, borderTop: `1px solid ${LINE}` },
  quiet: QUIET_TEXT,
  quietLink: { color: QUIET },
} as const satisfies Readonly<Record<string, CSSProperties>>;

/** For mailboxes that turn dark and know a style sheet; it has to win over what stands on the elements. */
export const DARK = `@media (prefers-color-scheme: dark) {
  .page { background-color: #0e1412 !important; color: #e7eeea !important; }
  .sheet { background-color: #18211d !important; color: #e7eeea !important; border-color: #33403a !important; }
  .quiet { color: #a5b3ac !important; }
  .note, .rule { border-color: #33403a !important; }
  .value { color: #7fd6b4 !important; border-color: #4a5a53 !important; }
  .button { background-color: #7fd6b4 !important; color: #0e1412 !important; }
}`;
