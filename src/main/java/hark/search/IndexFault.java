package hark.search;

import hark.message.MessageKind;

/** The reasons why an index on a cluster cannot be used at present. */
public enum IndexFault implements MessageKind {
  /** No node answers. */
  UNREACHABLE,
  /** Some part of the index is on no node that answers. */
  PART_MISSING,
  /** The cluster does not accept who asks, or the certificate of a node is not trusted. */
  REFUSED,
  /** The cluster has too much to do, or too little memory for it. */
  BUSY,
  /** A node does not have Hark's plugin. */
  PLUGIN_MISSING,
  /** A node has the plugin of another version of Hark. Values: its version, and the own one. */
  PLUGIN_OF_OTHER_VERSION,
  /** There is no index yet, and only another Hark may create it. */
  NOT_CREATED,
  /** Value: the reason as the cluster gave it. */
  FAILED
}
