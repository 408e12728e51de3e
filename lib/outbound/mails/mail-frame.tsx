import type { ReactNode } from "react";
import { DARK, STYLES } from "./mail-styles";

interface MailFrameProps {
  language: string;
  /** What a mailbox shows beside the subject. */
  preview: string;
  children: ReactNode;
}

/**
 * One column that every mailbox can draw. All it needs is in it: nothing is loaded from anywhere, so that opening it tells
 * nobody (no picture, no font, no pixel).
 */
export function MailFrame({ language, preview, children }: MailFrameProps) {
  return (
    <html lang={language}>
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{preview}</title>
        <style>{DARK}</style>
      </head>
      <body className="page" style={STYLES.page}>
        <div style={STYLES.preview} data-skip-in-text="true">
          {preview}
        </div>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={STYLES.outer}>
          <tbody>
            <tr>
              <td className="sheet" style={STYLES.sheet}>
                {children}
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}
