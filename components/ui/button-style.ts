import { cva, type VariantProps } from "class-variance-authority";

/** One look for buttons and for links that act like buttons; its rules stand in button.css. */
export const buttonStyle = cva("button", {
  variants: {
    variant: {
      primary: "button-primary",
      secondary: "button-secondary",
      ghost: "button-ghost",
      danger: "button-danger",
      link: "button-link",
    },
    size: {
      small: "button-small",
      medium: "button-medium",
      large: "button-large",
      icon: "button-icon",
      tab: "button-tab",
    },
  },
  defaultVariants: { variant: "secondary", size: "medium" },
});

export type ButtonLook = VariantProps<typeof buttonStyle>;
