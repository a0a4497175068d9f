/** Somebody else's page: the window refuses to show it and hands it to the person's own browser. */
export const browse = (url: string): void => {
  window.open(url, "_blank", "noreferrer");
};
