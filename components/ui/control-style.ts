/** The shared look of everything one types or picks into; its rules stand in button.css. */
export const controlStyle = "control";

export const controlHeight = "h-8 pointer-coarse:h-11";
