import { map } from './en/map.ts';

/** Words of the Map that are read out or opened: a door of their own, so that they load with it. */
export const mapStrings = map;
