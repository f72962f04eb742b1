/** The library: listing and opening videos, edits, export and import, checks. */
package hark.library;
