/** Themes and densities as the settings name them; empty: as the system has it. */

export const THEMES = ["", "light", "dark", "contrast"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;
