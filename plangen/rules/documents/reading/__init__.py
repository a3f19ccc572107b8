"""What the rules of this folder read off a plan and the documents around it."""
