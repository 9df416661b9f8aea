// Light or dark: as the system has it, unless the reader has chosen.

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "hibana.theme";

export function currentTheme(): Theme {
  return THEMES.find((theme) => theme === stored()) ?? "system";
}

export function setTheme(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A page that may keep nothing has the theme until it is left.
  }
  apply(theme);
}

export function applyTheme(): void {
  apply(currentTheme());
}

function apply(theme: string): void {
  document.documentElement.style.colorScheme = theme === "light" || theme === "dark" ? theme : "light dark";
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
