/**
 * Hark: find what was said, hear it from there. Nothing but the packages of the house lives here.
 */
package hark;
