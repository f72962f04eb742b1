/** Words of the index that sound like a given one. */
package hark.lucene.sound;
