import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";
import { cn } from "./class-names";
import { Spinner } from "./spinner";

interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  /** Shows a spinner and refuses further clicks; the width stays as it is. */
  isPending?: boolean | undefined;
}

/** Icon-only buttons need an `aria-label`. Inside a form say `type="submit"`. */
export function Button({
  variant,
  size,
  className,
  isPending = false,
  type = "button",
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={isPending || undefined}
      disabled={rest.disabled || isPending}
      className={cn(buttonStyle({ variant, size }), "relative", className)}
    >
      {isPending ? (
        <>
          <span className="inline-flex items-center gap-1.5 opacity-0">{children}</span>
          <Spinner className="absolute" />
        </>
      ) : (
        children
      )}
    </button>
  );
}
