/** How the window looks: theme, contrast and density, as the settings name them. */

export const THEMES = ["", "light", "dark", "contrast"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;

/** What the page's root element says, for the style sheets; an absent value is none. */
export type Wear = { theme?: string; contrast?: string; density?: string };

/** `contrast`: the system asks for more of it. */
export function wearOf(
  { theme, density }: { theme: string; density: string },
  contrast: boolean,
): Wear {
  return {
    ...(theme === "light" || theme === "dark" ? { theme } : {}),
    ...(theme === "contrast" || contrast ? { contrast: "more" } : {}),
    ...(density === "compact" ? { density } : {}),
  };
}
