mod model;
mod order;
mod shelves;
mod stage;
mod table;
