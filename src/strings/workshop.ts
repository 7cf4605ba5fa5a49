import { workshop, workshopPages } from './en/workshop.ts';

/** The words of the workshop, those of its live parts and those of its pages: a door of their own, so that no lesson carries them. */
export const workshopStrings = workshop;
export const workshopPageStrings = workshopPages;
