/**
 * Puts the parts together: typed settings, the beans that the plain classes of the other packages
 * become, and health. Everything else stays free of wiring, and nobody imports this package.
 */
package hark.app;
