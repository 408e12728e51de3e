import { cva, type VariantProps } from "class-variance-authority";

/** One look for buttons and for links that act like buttons. Touch screens get 44 px. */
export const buttonStyle = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 pointer-coarse:min-h-11 print:hidden [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent-solid text-on-accent hover:bg-accent-hover",
        secondary: "border-border-strong/50 bg-surface text-foreground shadow-card hover:bg-hover",
        ghost: "border-transparent text-muted hover:bg-hover hover:text-foreground",
        danger: "border-danger/50 bg-surface text-danger hover:bg-danger-soft",
        link: "min-h-6 border-transparent px-0 text-accent underline-offset-2 hover:underline",
      },
      size: {
        small: "min-h-7 px-2 text-xs",
        medium: "min-h-8 px-3 text-sm",
        large: "min-h-10 px-4 text-base",
        icon: "size-8 px-0 pointer-coarse:min-w-11",
        /** Under the thumb, its icon above its word. */
        tab: "min-h-14 min-w-0 flex-1 flex-col gap-1 rounded-none px-0 text-2xs [&_svg]:size-5",
      },
    },
    compoundVariants: [{ variant: "link", class: "px-0 pointer-coarse:min-h-6" }],
    defaultVariants: { variant: "secondary", size: "medium" },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyle>;
