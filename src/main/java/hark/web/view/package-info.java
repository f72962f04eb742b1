/**
 * What the pages and the JSON API show, as plain records: numbers already said, times already
 * written, links already made. No framework and no markup; templates and Jackson read them.
 */
package hark.web.view;
