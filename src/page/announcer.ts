/** Speaks to people who listen. */
export interface Announcer {
  /** Says it, if it is not said yet. */
  readonly say: (words: string) => void;
  /** The same of something that is wrong, which is shown as well. */
  readonly complain: (words: string) => void;
  /** Whether a complaint still stands. */
  readonly isComplaining: () => boolean;
}

/** Speaks through a live region. */
export function announceIn(region: HTMLElement): Announcer {
  const put = (words: string, isShown: boolean) => {
    region.classList.toggle('shown', isShown && words !== '');
    if (region.textContent !== words) region.textContent = words;
  };
  return {
    say: (words) => put(words, false),
    complain: (words) => put(words, true),
    isComplaining: () => region.classList.contains('shown'),
  };
}
