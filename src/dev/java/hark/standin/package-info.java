/**
 * A simulation of memories.ai over HTTP, for tests and for a start without an API key. It answers
 * for the sample recordings and for a fixed set of cases, each with a grade for how well its answer
 * is known. Its source folder is added by the build for dev mode and tests; the packaged
 * application lacks it.
 */
package hark.standin;
