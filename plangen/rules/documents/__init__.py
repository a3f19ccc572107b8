"""Rules on the documents around a plan: those it cites, carries out, or follows on, and the bodies it annexes."""
