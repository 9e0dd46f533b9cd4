//! Each fault is seen in a file that is broken for it, and in no other.
