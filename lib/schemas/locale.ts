/**
 * The language of the interface, in which numbers, dates and the order of names are written for everybody: on screen, in
 * a sentence about a wrong cell, and in print (decision 0048).
 */
export const LOCALE = "en-GB";
