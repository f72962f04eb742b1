/**
 * The assembly of the application: typed settings, beans for the plain classes of the other
 * packages, and health checks. No other package has wiring, and none imports this one.
 */
package hark.app;
